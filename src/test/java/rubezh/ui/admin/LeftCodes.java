package rubezh.ui.admin;

import module java.base;

import rubezh.enrolment.DepositStatus;
import rubezh.enrolment.OpenedEscrow;
import rubezh.enrolment.RecoveryEscrow;
import rubezh.security.RecoveryCode;

/** Codes left at this station, which is headquarters; every file has the same one. */
record LeftCodes(BooleanSupplier depositable, List<String> reasons) implements EscrowAccess {
    static final RecoveryCode CODE = RecoveryCode.random(new SecureRandom());

    LeftCodes(BooleanSupplier depositable) {
        this(depositable, new CopyOnWriteArrayList<>());
    }

    @Override
    public DepositStatus status() {
        return new DepositStatus("KG-HQ", true, depositable.getAsBoolean(), Optional.empty());
    }

    @Override
    public OpenedEscrow open(Path file, String reason) {
        reasons.add(reason);
        var escrow =
                new RecoveryEscrow(
                        new UUID(0, 1),
                        "0".repeat(64),
                        "KG-OSH",
                        "Ош",
                        "Osh",
                        "chief",
                        Instant.EPOCH,
                        CODE);
        return new OpenedEscrow(escrow, false);
    }
}
