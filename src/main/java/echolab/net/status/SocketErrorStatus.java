package echolab.net.status;

/// The 31 causes that a socket error can have, as `Windows.Networking.Sockets.SocketErrorStatus` names and numbers them.
public enum SocketErrorStatus {
    UNKNOWN("Unknown", 0),
    OPERATION_ABORTED("OperationAborted", 0x800703E3),
    HTTP_INVALID_SERVER_RESPONSE("HttpInvalidServerResponse", 0x80072F78),
    CONNECTION_TIMED_OUT("ConnectionTimedOut", 0x8007274C),
    ADDRESS_FAMILY_NOT_SUPPORTED("AddressFamilyNotSupported", 0x8007273F),
    SOCKET_TYPE_NOT_SUPPORTED("SocketTypeNotSupported", 0x8007273C),
    HOST_NOT_FOUND("HostNotFound", 0x80072AF9),
    NO_DATA_RECORD_OF_REQUESTED_TYPE("NoDataRecordOfRequestedType", 0x80072AFC),
    NON_AUTHORITATIVE_HOST_NOT_FOUND("NonAuthoritativeHostNotFound", 0x80072AFA),
    CLASS_TYPE_NOT_FOUND("ClassTypeNotFound", 0x8007277D),
    ADDRESS_ALREADY_IN_USE("AddressAlreadyInUse", 0x80072740),
    CANNOT_ASSIGN_REQUESTED_ADDRESS("CannotAssignRequestedAddress", 0x80072741),
    CONNECTION_REFUSED("ConnectionRefused", 0x8007274D),
    NETWORK_IS_UNREACHABLE("NetworkIsUnreachable", 0x80072743),
    UNREACHABLE_HOST("UnreachableHost", 0x80072751),
    NETWORK_IS_DOWN("NetworkIsDown", 0x80072742),
    NETWORK_DROPPED_CONNECTION_ON_RESET("NetworkDroppedConnectionOnReset", 0x80072744),
    SOFTWARE_CAUSED_CONNECTION_ABORT("SoftwareCausedConnectionAbort", 0x80072745),
    CONNECTION_RESET_BY_PEER("ConnectionResetByPeer", 0x80072746),
    HOST_IS_DOWN("HostIsDown", 0x80072750),
    NO_ADDRESSES_FOUND("NoAddressesFound", 0x800700E8),
    TOO_MANY_OPEN_FILES("TooManyOpenFiles", 0x80072728),
    MESSAGE_TOO_LONG("MessageTooLong", 0x80072738),
    CERTIFICATE_EXPIRED("CertificateExpired", 0x800B0101),
    CERTIFICATE_UNTRUSTED_ROOT("CertificateUntrustedRoot", 0x800B0109),
    CERTIFICATE_COMMON_NAME_IS_INCORRECT("CertificateCommonNameIsIncorrect", 0x800B010F),
    CERTIFICATE_WRONG_USAGE("CertificateWrongUsage", 0x800B0110),
    CERTIFICATE_REVOKED("CertificateRevoked", 0x80092010),
    CERTIFICATE_NO_REVOCATION_CHECK("CertificateNoRevocationCheck", 0x80092012),
    CERTIFICATE_REVOCATION_SERVER_OFFLINE("CertificateRevocationServerOffline", 0x80092013),
    CERTIFICATE_IS_INVALID("CertificateIsInvalid", 0x800B0108);

    private final String title;
    private final int hresult;

    SocketErrorStatus(String title, int hresult) {
        this.title = title;
        this.hresult = hresult;
    }

    /// The name as the source document writes it, such as `ConnectionRefused`.
    public String title() {
        return title;
    }

    /// The number of the status, 0 to 30.
    public int value() {
        return ordinal();
    }

    /// The HRESULT that belongs to it; 0 for [#UNKNOWN].
    public int hresult() {
        return hresult;
    }
}
