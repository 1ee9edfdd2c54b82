package echolab.ui.explain;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.SocketEvent.AnsweredFrom;
import echolab.net.tcp.Model;
import java.util.List;

/// What is known around a row. Asked again when the language changes. Null says that something is not known.
public interface Context {

    /// The message that this one answers, or else the one that answers it; null where there is none, or none on record.
    Row partner(Row message);

    /// The other end of a row's connection at that time, where both are ours, else null.
    Connection twin(Row row);

    /// How our server answered a datagram from another socket than its own, null where it did not.
    ///
    /// @param question as either end has it
    AnsweredFrom answeredFrom(Row question);

    /// Where a client connects to, a listener listens, or the peer of an accepted socket is; null where that is not known.
    Endpoint endpoint(Connection connection);

    /// Whether the tab's sockets carry datagrams; else streams.
    boolean datagrams();

    /// Which of the JDK's models drives a socket of ours; null where that is not known, and for datagram sockets.
    Model model(Connection connection);

    /// Whether we broke a connection of ours off with a reset.
    boolean reset(Connection connection);

    /// Where our server listens, or would if it were started; null where its fields name no endpoint.
    Endpoint server();

    /// Whether our server listens now.
    boolean listening();

    /// What can be tried next, labelled in the language of now; two or three.
    ///
    /// @param row null for [Topic#FIRST]
    List<Action> actions(Topic topic, Row row);
}
