package rubezh.device.medium;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import rubezh.device.bus.BusConnection;
import rubezh.device.bus.BusMessage;
import rubezh.device.bus.BusWriter;

/**
 * Connection to UDisks2.
 *
 * @see <a href="https://storaged.org/doc/udisks2-api/latest/">UDisks Reference Manual</a>
 */
final class DiskConnection implements AutoCloseable {
    static final String UDISKS = "org.freedesktop.UDisks2";

    /** What UDisks2 writes where there is no other object. */
    private static final String NO_OBJECT = "/";

    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    /** Nobody is asked for a password: what the officer may not, is refused. */
    private static final Map<String, Boolean> UNASKED = Map.of("auth.no_user_interaction", true);

    private final BusConnection bus;

    DiskConnection(Path socket) throws IOException {
        this.bus = BusConnection.open(socket);
    }

    /** Returns the objects of a device; none if UDisks2 knows no such block device. */
    List<String> volumes(String device) throws IOException {
        var arguments = new BusWriter().options(Map.of("path", device)).options(Map.of());
        return call("/org/freedesktop/UDisks2/Manager", "Manager", "ResolveDevice", arguments)
                .arguments()
                .texts();
    }

    /** Returns a property that is a path of an object; empty where there is none. */
    String object(String path, String interfaceName, String name) throws IOException {
        Object value = property(path, interfaceName, name);
        return NO_OBJECT.equals(value) ? "" : value.toString();
    }

    boolean isTrue(String path, String interfaceName, String name) throws IOException {
        return Boolean.TRUE.equals(property(path, interfaceName, name));
    }

    Object property(String path, String interfaceName, String name) throws IOException {
        var arguments = new BusWriter().text(UDISKS + "." + interfaceName).text(name);
        return request(BusMessage.of(BusMessage.CALL, path, PROPERTIES, "Get").with(arguments))
                .arguments()
                .value();
    }

    /** Calls a method that has options only. */
    void act(String path, String interfaceName, String method) throws IOException {
        call(path, interfaceName, method, new BusWriter().options(UNASKED));
    }

    private BusMessage call(String path, String interfaceName, String method, BusWriter arguments)
            throws IOException {
        String name = UDISKS + "." + interfaceName;
        return request(BusMessage.of(BusMessage.CALL, path, name, method).with(arguments));
    }

    private BusMessage request(BusMessage call) throws IOException {
        return bus.request(call.with(BusMessage.DESTINATION, UDISKS));
    }

    @Override
    public void close() throws IOException {
        bus.close();
    }
}
