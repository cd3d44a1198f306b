package rubezh.bundle;

import module java.base;

/**
 * Commands of the packaged program with its start-up caches.
 *
 * @param root folder of the register, of its password and of the settings
 */
public record PackagedCommand(Path root) {
    private static final Path IMAGE = Path.of("target/rubezh").toAbsolutePath();
    private static final Path PROGRAM = IMAGE.resolve("bin/rubezh");

    /**
     * Writes the start-up caches anew: those from before a build do not fit its jars and are passed
     * over without a word.
     */
    public static void train() throws Exception {
        List<String> command = List.of("packaging/linux/train", IMAGE.toString());
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("no start-up caches: " + command);
        }
    }

    /** Returns the options that name the register and its password. */
    static List<String> dataOptions(Path root) {
        return List.of(
                "--data",
                root.resolve("data").toString(),
                "--password-file",
                root.resolve("password").toString());
    }

    /** Lists a case after an update: without the image the lists are built anew. */
    ProcessMeasurement listWithoutImage() throws Exception {
        Files.deleteIfExists(root.resolve("data/projection.img"));
        return run("list", "--limit", "1");
    }

    ProcessMeasurement run(String... command) throws Exception {
        var arguments = new ArrayList<>(List.of(PROGRAM.toString()));
        arguments.addAll(dataOptions(root));
        arguments.addAll(Arrays.asList(command));
        return ProcessMeasurement.ofCommand(root, arguments);
    }
}
