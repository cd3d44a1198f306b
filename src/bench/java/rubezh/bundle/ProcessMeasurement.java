package rubezh.bundle;

import module java.base;

import rubezh.limit.Processes;

/**
 * Time that a process took, its own work or that of another one.
 *
 * @param clock seconds by the clock
 * @param processor seconds of all processors
 */
record ProcessMeasurement(double clock, double processor) {
    /** Work of this process. */
    interface Work {
        void run() throws Exception;
    }

    static ProcessMeasurement of(Work work) throws Exception {
        long start = System.nanoTime();
        double before = processor(ProcessHandle.current());
        work.run();
        double used = processor(ProcessHandle.current()) - before;
        return new ProcessMeasurement((System.nanoTime() - start) / 1e9, used);
    }

    /**
     * Starts Java with settings of its own and waits for its end; processor time to the last 5 ms.
     *
     * @param root folder of its settings and of the log it writes to
     */
    static ProcessMeasurement ofJava(Path root, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(arguments);
        return ofCommand(root, command);
    }

    /** Starts a program like {@link #ofJava}; what it starts itself is not counted. */
    static ProcessMeasurement ofCommand(Path root, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = Processes.builder(root, command);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(root.resolve("log").toFile()));
        long start = System.nanoTime();
        Process process = builder.start();
        double used = 0.01;
        while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
            used = Math.max(used, processor(process.toHandle()));
        }
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
        return new ProcessMeasurement((System.nanoTime() - start) / 1e9, used);
    }

    private static double processor(ProcessHandle process) {
        return process.info().totalCpuDuration().map(cpu -> cpu.toMillis() / 1e3).orElse(0.0);
    }
}
