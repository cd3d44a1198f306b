package rubezh.limit;

import module java.base;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Processor time of this process on Linux, without that of the compilers of Java, which is another
 * one in each run. Counts nanoseconds, also of threads that have ended: the template library makes
 * some for each paper. A compiler that ends between two readings is counted; {@code
 * -XX:-UseDynamicNumberOfCompilerThreads} keeps them.
 */
public final class ProcessorClock {
    private static final int CLOCK_PROCESS_CPUTIME_ID = 2;
    private static final Path TASKS = Path.of("/proc/self/task");

    private final MethodHandle clock =
            Linker.nativeLinker()
                    .downcallHandle(
                            Linker.nativeLinker()
                                    .defaultLookup()
                                    .find("clock_gettime")
                                    .orElseThrow(),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS));

    private final MemorySegment time =
            Arena.ofAuto().allocate(MemoryLayout.sequenceLayout(2, ValueLayout.JAVA_LONG));

    /** Returns the nanoseconds of all threads but the compilers. */
    public long nanos() throws IOException {
        return all() - compilers();
    }

    private long all() {
        try {
            int failed = (int) clock.invokeExact(CLOCK_PROCESS_CPUTIME_ID, time);
            if (failed != 0) {
                throw new IllegalStateException("no clock of the process");
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return time.getAtIndex(ValueLayout.JAVA_LONG, 0) * 1_000_000_000L
                + time.getAtIndex(ValueLayout.JAVA_LONG, 1);
    }

    private static long compilers() throws IOException {
        long nanos = 0;
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                try {
                    if (Files.readString(task.resolve("comm")).matches("C[12] CompilerThre\\s*")) {
                        String used = Files.readString(task.resolve("schedstat"));
                        nanos += Long.parseLong(used.substring(0, used.indexOf(' ')));
                    }
                } catch (NoSuchFileException ended) {
                    // A thread of the template library.
                }
            }
        }
        return nanos;
    }
}
