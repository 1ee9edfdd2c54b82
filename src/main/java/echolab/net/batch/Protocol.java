package echolab.net.batch;

/// What packets travel over.
public enum Protocol { TCP, UDP }
