package rubezh.device.scale;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the scale of this machine is reached, and what it is.
 *
 * @param port name of the port as the system writes it: {@code /dev/ttyUSB0}, {@code COM3}
 * @param baud one of {@link #BAUDS}
 * @param framing data bits, parity, stop bits
 * @param request what the scale must be asked with, as typed: see {@link ScaleCommandText}; empty
 *     if it sends by itself
 * @param number number of the scale (G11), may be empty
 * @param checkedUntil last day the check of the scale is good for (G11)
 */
public record ScaleSetting(
        String port,
        int baud,
        SerialFraming framing,
        String request,
        String number,
        @Nullable LocalDate checkedUntil) {
    public static final List<Integer> BAUDS =
            List.of(1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200);

    public ScaleSetting {
        if (port.isBlank() || !BAUDS.contains(baud) || ScaleCommandText.bytes(request).isEmpty()) {
            throw new IllegalArgumentException(port + " " + baud + " " + request);
        }
    }
}
