package echolab.ui.explain;

import static echolab.ui.explain.Planted.C1;
import static echolab.ui.explain.Planted.L1;
import static echolab.ui.explain.Planted.failure;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Endpoint;
import echolab.net.Failure.Operation;
import echolab.net.SocketEvent.Failed;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.Texts;
import echolab.ui.explain.Explanation.ErrorCard;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCardTest {

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Planted world = new Planted();
    private final Explaining explain = Explaining.of(texts, Planted.SOURCE, world);

    @Test
    void aRefusedConnectSaysWhoRefusedAndWhereOurServerRuns() {
        world.endpoints.put(C1, new Endpoint("localhost", 1338));
        fail(C1, SocketErrorStatus.CONNECTION_REFUSED, Operation.CONNECT, new ConnectException("Connection refused"));
        ErrorCard card = card();
        assertThat(card.name()).isEqualTo("ConnectionRefused");
        assertThat(card.number()).isEqualTo("Status 12 · HRESULT 0x8007274D");
        assertThat(card.said()).containsExactly("ConnectException: Connection refused");
        assertThat(card.cause()).startsWith("localhost answered, but no program listens on port 1338.");
        assertThat(card.tries()).hasSize(3).first().isEqualTo("Your server runs on port 1337: connect there.");
        assertThat(explain.shown().code().lines().file()).isEqualTo("Dialer.java");
        world.listening = false;
        texts.setLocale(Locale.FRENCH);
        assertThat(card().number()).isEqualTo("Statut 12 · HRESULT 0x8007274D");
        assertThat(card().tries()).first().isEqualTo("Comparez le port avec la carte Serveur.");
    }

    @Test
    void theLastFailedAddressHasACardTheOthersOnlyASentence() {
        explain.explain(world.life(ExplainViewModelTest.attempt(true)), world);
        assertThat(card()).isNull();
        explain.explain(world.life(ExplainViewModelTest.attempt(false)), world);
        assertThat(card().cause()).startsWith("::1 answered");
    }

    @Test
    void whatTheSocketWasDoingChoosesTheWords() {
        world.endpoints.put(L1, new Endpoint("127.0.0.1", 80));
        fail(L1, SocketErrorStatus.UNKNOWN, Operation.BIND, new BindException("Permission denied"));
        assertThat(card().number()).isEqualTo("Status 0");
        assertThat(card().cause()).contains("listen on 127.0.0.1:80").contains("special rights");
        fail(C1, SocketErrorStatus.UNKNOWN, Operation.READ, new IOException("odd"));
        assertThat(card().cause()).contains("none of the other names");
    }

    @Test
    void theSystemsOwnWordsAreShownAsTheyAre() {
        fail(C1, SocketErrorStatus.OPERATION_ABORTED, Operation.READ, new IOException(null, new IllegalStateException("Connexion refusée")));
        assertThat(card().said()).containsExactly("IOException", "IllegalStateException: Connexion refusée");
        assertThat(card().report()).startsWith("OperationAborted\nStatus 1 · HRESULT 0x800703E3\n").contains("Connexion refusée");
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusHasItsWordsForEverythingASocketDoesInBothLanguages(SocketErrorStatus status) {
        for (Locale language : Texts.LANGUAGES) {
            texts.setLocale(language);
            for (Operation operation : Operation.values()) {
                fail(C1, status, operation, new IOException("x"));
                assertThat(card().cause()).isNotBlank().doesNotContain("{", "''");
                assertThat(card().tries()).isNotEmpty().allSatisfy(t -> assertThat(t).isNotBlank().doesNotContain("{", "''"));
            }
        }
    }

    private void fail(echolab.net.Connection connection, SocketErrorStatus status, Operation during, Exception cause) {
        explain.explain(world.life(new Failed(connection, 0, failure(status, during, cause))), world);
    }

    private ErrorCard card() {
        return explain.shown().card();
    }
}
