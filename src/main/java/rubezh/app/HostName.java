package rubezh.app;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks the system for the name of the machine. */
final class HostName {
    private HostName() {}

    static String read() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "?";
        }
    }
}
