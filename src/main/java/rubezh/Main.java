package rubezh;

import rubezh.app.CommandRehearsal;
import rubezh.app.Program;

/** Starts the program: the desktop, or one command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var program = Program.onThisMachine();
        new CommandRehearsal(program).run();
        System.exit(program.run(arguments));
    }
}
