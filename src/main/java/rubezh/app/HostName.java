package rubezh.app;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Name of this machine, as the operating system reports it. */
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
