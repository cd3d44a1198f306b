package rubezh.device.scale;

/**
 * A serial port of this machine.
 *
 * @param name name in the operating system: {@code /dev/ttyUSB0}, {@code COM3}
 * @param description description given by the operating system
 */
public record SerialPortInfo(String name, String description) {}
