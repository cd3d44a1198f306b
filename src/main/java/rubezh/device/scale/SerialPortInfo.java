package rubezh.device.scale;

/**
 * A port of this machine.
 *
 * @param name as the system writes it: {@code /dev/ttyUSB0}, {@code COM3}
 * @param description what the system says of it, in its own words
 */
public record SerialPortInfo(String name, String description) {}
