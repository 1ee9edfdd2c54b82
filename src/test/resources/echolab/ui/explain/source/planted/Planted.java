class Planted {
    void run() {
        // tag::planted-for-the-test[]
        socket.close();     // <1>
        // end::planted-for-the-test[]
    }
}
