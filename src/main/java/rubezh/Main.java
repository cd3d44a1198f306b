package rubezh;

import module java.base;

import rubezh.app.Program;

/** Starts the program: the desktop, or one command. */
public final class Main {
    /** Folder and name of a class of the build that goes through the program (decision 0526). */
    private static final String REHEARSAL = "rubezh.rehearsal";

    private Main() {}

    public static void main(String[] arguments) {
        if (System.getProperty(REHEARSAL) != null) {
            rehearse(System.getProperty(REHEARSAL), System.getProperty(REHEARSAL + ".class", ""));
        }
        System.exit(Program.onThisMachine().run(arguments));
    }

    /** The class stays off the class path, which is part of what a start-up cache must fit. */
    private static void rehearse(String folder, String name) {
        try {
            var loader = new URLClassLoader(new URL[] {Path.of(folder).toUri().toURL()});
            loader.loadClass(name).asSubclass(Runnable.class).getConstructor().newInstance().run();
        } catch (ReflectiveOperationException | MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
