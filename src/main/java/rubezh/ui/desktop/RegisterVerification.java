package rubezh.ui.desktop;

import module java.base;

import rubezh.bundle.verify.VerificationFinding;
import rubezh.session.OpenRegister;
import rubezh.ui.kit.UiContext;
import rubezh.ui.verify.Verification;
import rubezh.ui.verify.VerificationDialog;

/** Verification of the register of a session. */
record RegisterVerification(OpenRegister register) implements Verification {
    @Override
    public List<VerificationFinding> verify(LongConsumer progress) {
        return register.verify(progress);
    }

    @Override
    public List<VerificationFinding> acknowledge(String reason, LongConsumer progress) {
        return register.acknowledge(reason, progress);
    }

    /**
     * Verifies in a dialog.
     *
     * @param onAcknowledged runs after faults were acknowledged
     */
    void show(UiContext ui, Runnable onAcknowledged) {
        new VerificationDialog(ui, this, onAcknowledged).show();
    }
}
