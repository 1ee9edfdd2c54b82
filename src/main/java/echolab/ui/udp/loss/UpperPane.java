package echolab.ui.udp.loss;

/// What can stand at the top of the tab.
public enum UpperPane { LADDER, LOSS }
