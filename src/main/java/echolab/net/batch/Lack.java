package echolab.net.batch;

/// Why a mode cannot be had.
public enum Lack {
    /// The mode is one of streams.
    TCP_ONLY,
    /// The mode is one of datagrams.
    UDP_ONLY,
    /// Only Linux has the call.
    LINUX_ONLY,
    /// Java was started without native access for this module.
    NO_NATIVE_ACCESS,
    /// This kernel refuses the option.
    KERNEL_REFUSES
}
