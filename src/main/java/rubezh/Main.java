package rubezh;

import rubezh.app.Program;

/** Starts the program: the desktop, or one command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Program.onThisMachine().run(arguments));
    }
}
