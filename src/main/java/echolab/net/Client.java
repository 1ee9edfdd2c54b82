package echolab.net;

import java.time.Duration;

/// A socket that sends, and hears what comes back.
public interface Client extends Session {

    /// Puts a message into the outbox.
    ///
    /// @return false if the outbox is full or the socket is not open: nothing was taken
    boolean send(byte[] message);

    /// Sends the same message again and again, beside whatever else is sent. A running repetition is replaced.
    ///
    /// @param count    how often, at least 1
    /// @param interval from one send to the next, in whole milliseconds; with zero a stream sends the next as
    ///                 soon as an answer to the last is there, a datagram client as fast as the system takes them
    /// @return the repetition, to be watched and stopped
    Repeat repeat(byte[] message, int count, Duration interval);

    /// A running repetition.
    interface Repeat {
        int count();

        /// How many have been handed to the system so far.
        int done();

        /// No more to come: all sent, stopped, or the connection ended.
        boolean ended();

        void stop();
    }
}
