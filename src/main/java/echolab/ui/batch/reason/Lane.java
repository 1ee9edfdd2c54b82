package echolab.ui.batch.reason;

import echolab.net.batch.Mode;

/// One mode in the picture of the calls, in words of the language of now.
///
/// @param shares whether its packets share a call; else each makes its own
/// @param figure its calls, such as `1 for 1,024`
/// @param line   what it does, in a few words
record Lane(Mode mode, boolean shares, String figure, String line) { }
