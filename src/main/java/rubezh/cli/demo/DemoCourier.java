package rubezh.cli.demo;

import module java.base;

import rubezh.bundle.transfer.ImportResult;
import rubezh.cli.output.ConsoleOutput;
import rubezh.text.Fault;

/** Carries bundles between the laptops of the demonstration and tells what they bring. */
final class DemoCourier {
    private final ConsoleOutput output;
    private final Path folder;
    private int bundles;

    /**
     * @param folder folder of all files
     */
    DemoCourier(ConsoleOutput output, Path folder) {
        this.output = output;
        this.folder = folder;
    }

    void tell(String key, Object... arguments) {
        output.printMessage("cli.demo.exchange." + key, arguments);
    }

    String text(String key) {
        return output.messages().text("cli.demo.exchange." + key);
    }

    /** Ends the demonstration if an outcome is not the expected one. */
    static void check(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new Fault(Fault.Exit.UNVERIFIED, "DRL-003", expected, found);
        }
    }

    /** Returns a file of the courier. */
    Path file(String name) {
        Path files = folder.resolve("bundles");
        try {
            return Files.createDirectories(files).resolve(name);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", files);
        }
    }

    Path write(String name, byte[] bytes) {
        Path file = file(name);
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", file);
        }
    }

    /** Loses a bundle on the way. */
    static void lose(Path bundle) {
        try {
            Files.delete(bundle);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", bundle);
        }
    }

    /** Writes a bundle of what a station has not acknowledged. */
    Path export(DemoLaptop from, DemoLaptop to) {
        bundles++;
        String name = "%02d-%s-%s.json.age".formatted(bundles, from.code(), to.code());
        return from.export(to, file(name));
    }

    /** Writes a bundle and imports it at another station. */
    ImportResult carry(DemoLaptop from, DemoLaptop to) {
        return deliver(export(from, to), to);
    }

    ImportResult deliver(Path bundle, DemoLaptop to) {
        ImportResult result = to.take(bundle);
        tell("carried", bundle.getFileName(), to.code(), result.added(), result.known());
        return result;
    }
}
