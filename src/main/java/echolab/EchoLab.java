package echolab;

public final class EchoLab {
    private EchoLab() { }

    public static void main(String[] args) {
        System.out.println("EchoLab on " + Runtime.version());
    }
}
