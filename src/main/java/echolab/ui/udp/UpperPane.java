package echolab.ui.udp;

/// What can stand at the top of the tab.
public enum UpperPane { LADDER, LOSS }
