package rubezh.ui.seizure.model;

import java.time.InstantSource;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Register;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.work.BackgroundWorker;

/** What view models of seizures work with; nothing of it draws. */
public record SeizureContext(
        Register register,
        BackgroundWorker worker,
        InstantSource clock,
        RecordShape<Seizure> shape) {
    /** Returns where views store and read pictures and papers. */
    public AttachmentStore attachments() {
        return new AttachmentStore(register);
    }
}
