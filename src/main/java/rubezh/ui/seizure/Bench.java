package rubezh.ui.seizure;

import java.time.InstantSource;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Register;
import rubezh.shape.Shape;
import rubezh.ui.kit.work.Worker;
import rubezh.ui.seizure.inbox.Arrivals;
import rubezh.ui.seizure.scale.ScaleChoice;

/** What view models of seizures work with; nothing of it draws. */
record Bench(
        Register register,
        Worker worker,
        InstantSource clock,
        Shape<Seizure> shape,
        ScaleChoice scale,
        Arrivals arrivals) {}
