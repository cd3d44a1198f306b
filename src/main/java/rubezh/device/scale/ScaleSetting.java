package rubezh.device.scale;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.text.BlankCharacters;

/**
 * Setting of the scale of this machine: port, line parameters, identification.
 *
 * @param port name of the port in the operating system: {@code /dev/ttyUSB0}, {@code COM3}
 * @param baud one of {@link #BAUDS}
 * @param framing data bits, parity, stop bits
 * @param request request text, see {@link ScaleCommandText}; empty if the scale sends unasked
 * @param number number of the scale (G11), may be empty
 * @param checkedUntil last day of the validity of its verification (G11)
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
        if (BlankCharacters.isBlank(port)
                || !BAUDS.contains(baud)
                || ScaleCommandText.bytes(request).isEmpty()) {
            throw new IllegalArgumentException(port + " " + baud + " " + request);
        }
    }
}
