package rubezh.ui.seizure.model;

import java.time.InstantSource;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Register;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.work.BackgroundWorker;

/** Services and data that the view models of seizures share; none of it needs a window. */
public record SeizureContext(
        Register register,
        BackgroundWorker worker,
        InstantSource clock,
        RecordShape<Seizure> shape) {
    /** Returns the store of image and document files. */
    public AttachmentStore attachments() {
        return new AttachmentStore(register);
    }
}
