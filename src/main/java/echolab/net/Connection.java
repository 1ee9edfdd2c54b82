package echolab.net;

/// One socket, as the tools name it: `C1` the first client, `S1` the first socket that a server accepted
/// (or the first address from which its datagrams come), `L1` a listener.
///
/// @param id     unique in this process, counted from 0 in the order of opening
/// @param role   which end of an echo this socket is
/// @param number counted from 1 within its role
/// @param unit   what pairs an answer with its question on this connection
public record Connection(int id, Role role, int number, Unit unit) {

    /// Which end a socket is.
    public enum Role {
        LISTENER("L"), CLIENT("C"), ACCEPTED("S");

        private final String letter;

        Role(String letter) {
            this.letter = letter;
        }
    }

    /// What one answer answers: the n-th message the n-th message, the byte at an offset the byte at that offset, or, where
    /// datagrams may be lost and overtake each other, the datagram with the same content.
    public enum Unit { MESSAGE, BYTE, DATAGRAM }

    /// The short name: the letter of the role and the number, such as `C1`.
    public String label() {
        return role.letter + number;
    }

    /// Whether it carries datagrams; else a stream.
    public boolean datagrams() {
        return unit == Unit.DATAGRAM;
    }

    @Override
    public String toString() {
        return label();
    }
}
