package rubezh.app.diagnosis;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.diagnosis.CheckArea;
import rubezh.diagnosis.CheckLevel;
import rubezh.diagnosis.CheckResult;
import rubezh.store.file.RegisterFileFacts;
import rubezh.text.Fault;

/** Check of the register's file, without a password: as its opening would find it. */
final class RegisterCheck {
    /** Bytes above which the file is not copied to read it beside its write-ahead log. */
    private static final long COPIED = 64L << 20;

    private final CheckedComputer computer;
    private @Nullable RegisterFileFacts facts;

    RegisterCheck(CheckedComputer computer) {
        this.computer = computer;
    }

    /** Returns what {@link #run} has read; empty if nothing could be read. */
    Optional<RegisterFileFacts> facts() {
        return Optional.ofNullable(facts);
    }

    List<CheckResult> run() {
        if (!Files.exists(file(""))) {
            return List.of(result(CheckLevel.NOTE, "FIL-001", computer.data()));
        }
        return List.of(computer.openHere() ? open("FIL-004") : closed());
    }

    private CheckResult closed() {
        long log = size(file("-wal"));
        if (log > 0 && size(file("")) > COPIED) {
            return result(CheckLevel.NOTE, "FIL-003", megabytes(log));
        }
        try {
            facts = RegisterFileFacts.readClosed(computer.data());
        } catch (Fault fault) {
            if (fault.code().equals("STO-001")) {
                return open("FIL-005");
            }
            throw fault;
        }
        return result(CheckLevel.GOOD, "FIL-002", megabytes(size(file(""))), megabytes(log));
    }

    /** A register that is open was checked by whoever opened it. */
    private CheckResult open(String code) {
        facts = RegisterFileFacts.readOpen(computer.data());
        return result(
                CheckLevel.NOTE, code, megabytes(size(file(""))), megabytes(size(file("-wal"))));
    }

    private Path file(String suffix) {
        return computer.data().resolve("station.db" + suffix);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException absent) {
            return 0;
        }
    }

    /** Rounds up, so that no file has none. */
    private static long megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20);
    }

    private static CheckResult result(CheckLevel level, String code, Object... arguments) {
        return CheckResult.of(CheckArea.REGISTER, level, code, arguments);
    }
}
