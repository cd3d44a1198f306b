package rubezh.device.scale;

/**
 * A port of this machine.
 *
 * @param name as the system writes it: {@code /dev/ttyUSB0}, {@code COM3}
 * @param description description given by the operating system
 */
public record SerialPortInfo(String name, String description) {}
