package rubezh.ui.seizure.model;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Violation;
import rubezh.register.Register;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.watch.WatchCheck;
import rubezh.watch.WatchMatch;

/** Services and data that the view models of seizures share; none of it needs a window. */
public record SeizureContext(
        Register register,
        BackgroundWorker worker,
        InstantSource clock,
        RecordShape<Seizure> shape,
        WatchCheck watch) {
    /** Creates a context without a watch list. */
    public SeizureContext(
            Register register,
            BackgroundWorker worker,
            InstantSource clock,
            RecordShape<Seizure> shape) {
        this(register, worker, clock, shape, WatchCheck.NONE);
    }

    /** Returns violations of a record, and after them what it matches in the watch list. */
    public List<Violation> withWatched(List<Violation> violations, UUID recordId, Seizure seizure) {
        return Stream.concat(
                        violations.stream(),
                        watch.match(recordId, seizure).stream().map(WatchMatch::violation))
                .toList();
    }

    /** Returns the store of image and document files. */
    public AttachmentStore attachments() {
        return new AttachmentStore(register);
    }
}
