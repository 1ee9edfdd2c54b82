package echolab.net.tcp;

import java.io.IOException;

/// What a server does with one client. Runs on that client's thread.
interface Echo {

    /// Answers until the end of the stream.
    void run() throws IOException, InterruptedException;

    /// Reports what was read and is no message, after the connection has ended.
    ///
    /// @return how many bytes that were
    int abandon();
}
