package rubezh.limit;

import module java.base;

/**
 * Starts processes and reads what they say.
 *
 * @param home folder of their settings, and of what they write
 */
public record Processes(Path home) {
    /**
     * What a process did.
     *
     * @param begin milliseconds of the epoch before its start
     * @param clock milliseconds from then to its end
     * @param output lines of both its streams
     */
    record Answer(long begin, double clock, List<String> output) {
        /** Returns the number after a word that begins a line. */
        double number(String word) {
            return output.stream()
                    .filter(line -> line.startsWith(word + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(word.length() + 1)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(word + " not in " + output));
        }

        /** Returns milliseconds from the start to the moment that a process tells after a word. */
        double until(String word) {
            return number(word) - begin;
        }
    }

    /** Starts Java on the class path of this process. */
    Answer java(String... arguments) throws IOException, InterruptedException {
        return java(System.getProperty("java.class.path"), List.of(arguments));
    }

    Answer java(String classPath, List<String> arguments) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                System.getProperty("java.home") + "/bin/java",
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-Djava.awt.headless=true",
                                "-cp",
                                classPath));
        command.addAll(arguments);
        return run(command, Map.of());
    }

    Answer run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(home, "answer", ".txt");
        ProcessBuilder builder = builder(home, command);
        builder.redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        long begin = System.currentTimeMillis();
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        double clock = (System.nanoTime() - start) / 1e6;
        List<String> lines = Files.readAllLines(output);
        if (exit != 0) {
            throw new IOException(command + " ended with " + exit + ": " + lines);
        }
        return new Answer(begin, clock, lines);
    }

    /** Returns the builder of a process with settings of its own and one stream of output. */
    public static ProcessBuilder builder(Path home, List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        for (String folder : List.of("CONFIG", "STATE", "CACHE", "DATA")) {
            builder.environment().put("XDG_" + folder + "_HOME", home.resolve(folder).toString());
        }
        return builder;
    }
}
