package rubezh.device.medium;

/**
 * Medium that the system can eject.
 *
 * @param name its label; without one the name of its device
 * @param volume object of what is mounted
 * @param backing object of the encrypted volume that the mounted one lies in; empty if none
 * @param drive object of the drive
 */
public record Medium(String name, String volume, String backing, String drive) {}
