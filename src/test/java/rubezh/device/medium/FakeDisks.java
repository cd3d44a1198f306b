package rubezh.device.medium;

import module java.base;

import rubezh.device.bus.BusArguments;
import rubezh.device.bus.BusConnection;
import rubezh.device.bus.BusMessage;
import rubezh.device.bus.BusWriter;
import rubezh.fixtures.PrivateBus;

/**
 * UDisks2 of a computer with one stick, on which every file lies; it answers on a real bus.
 *
 * @see <a href="https://storaged.org/doc/udisks2-api/latest/">UDisks Reference Manual</a>
 */
public final class FakeDisks implements AutoCloseable {
    private static final String UDISKS = "org.freedesktop.UDisks2";
    private static final String BLOCK = "/org/freedesktop/UDisks2/block_devices/sdb1";
    public static final String BACKING = "/org/freedesktop/UDisks2/block_devices/sdb2";
    private static final String DRIVE = "/org/freedesktop/UDisks2/drives/Stick";

    private final BusConnection bus;
    private final Map<String, Object> properties =
            new ConcurrentHashMap<>(
                    Map.of(
                            "IdLabel",
                            "OBMEN",
                            "CryptoBackingDevice",
                            "/",
                            "Drive",
                            DRIVE,
                            "Removable",
                            true,
                            "CanPowerOff",
                            true,
                            "Ejectable",
                            false));
    private final Map<String, String> errors = new ConcurrentHashMap<>();
    private final Queue<String> acts = new ConcurrentLinkedQueue<>();

    /** Starts to answer on a bus. */
    public FakeDisks(PrivateBus daemon) {
        try {
            bus = daemon.service(UDISKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::answerAll);
    }

    /** Gives a property another value. */
    public void set(String property, Object value) {
        properties.put(property, value);
    }

    /** Answers a method with an error of UDisks2 from now on; an empty name ends that. */
    public void refuse(String method, String error) {
        errors.put(method, error);
    }

    /** Returns the methods called that change something, in order, each with its object. */
    public List<String> acts() {
        return List.copyOf(acts);
    }

    private void answerAll() {
        try {
            while (true) {
                BusMessage call = bus.next();
                if (call.type() == BusMessage.CALL) {
                    bus.send(answer(call));
                }
            }
        } catch (IOException closed) {
            errors.clear();
        }
    }

    private BusMessage answer(BusMessage call) throws IOException {
        String method = call.field(BusMessage.MEMBER);
        String error = errors.getOrDefault(method, "");
        BusMessage answer = reply(call, error.isEmpty() ? BusMessage.ANSWER : BusMessage.ERROR);
        if (!error.isEmpty()) {
            return answer.with(BusMessage.ERROR_NAME, UDISKS + ".Error." + error)
                    .with(new BusWriter().text("told by the system"));
        }
        return switch (method) {
            case "ResolveDevice" ->
                    BusArguments.objects(
                            answer, properties.containsKey("none") ? List.of() : List.of(BLOCK));
            case "Get" -> BusArguments.value(answer, property(call));
            default -> {
                acts.add(method + " " + call.field(BusMessage.PATH));
                yield answer;
            }
        };
    }

    private Object property(BusMessage call) throws IOException {
        var arguments = call.arguments();
        arguments.text();
        String name = arguments.text();
        Object value = properties.getOrDefault(name, "");
        boolean isBacking = call.field(BusMessage.PATH).equals(BACKING);
        return isBacking && name.equals("Drive") ? DRIVE : value;
    }

    private static BusMessage reply(BusMessage call, byte type) {
        var fields = new TreeMap<Integer, String>();
        fields.put(BusMessage.DESTINATION, call.field(BusMessage.SENDER));
        fields.put(BusMessage.REPLY_SERIAL, Integer.toString(call.serial()));
        return new BusMessage(type, 0, fields, java.nio.ByteBuffer.allocate(0));
    }

    @Override
    public void close() {
        try {
            bus.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
