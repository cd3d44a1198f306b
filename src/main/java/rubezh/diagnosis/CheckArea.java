package rubezh.diagnosis;

/** What is checked, in the order of the answer; its name is message {@code check.area.<NAME>}. */
public enum CheckArea {
    REGISTER,
    BACKUP,
    DISK,
    FOLDER,
    CLOCK,
    PRINTER,
    FONT,
    KEYBOARD,
    PROGRAM
}
