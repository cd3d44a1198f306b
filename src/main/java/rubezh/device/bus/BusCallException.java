package rubezh.device.bus;

import java.io.IOException;

/** An error that another program answered a call with. */
public final class BusCallException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String name;

    private BusCallException(String name, String text) {
        super(text);
        this.name = name;
    }

    static BusCallException of(BusMessage answer) throws IOException {
        boolean told = answer.field(BusMessage.SIGNATURE).startsWith("s");
        String name = answer.field(BusMessage.ERROR_NAME);
        return new BusCallException(name, told ? answer.arguments().text() : name);
    }

    /** Returns whether the error is the one of a name; the parts before the last dot are left. */
    public boolean is(String last) {
        return name.endsWith("." + last);
    }
}
