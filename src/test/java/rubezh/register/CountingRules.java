package rubezh.register;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.fixtures.MemoryRegister;

/** The rules of a register, with a list of the seizures they ran over. */
public final class CountingRules {
    private final List<Seizure> runs = new CopyOnWriteArrayList<>();

    /** Returns a register over the storage of another one, with these rules. */
    public Register registerOver(MemoryRegister memory) {
        ReferenceData reference = memory.storage().reference();
        return new Register(
                memory.storage(),
                memory.session(),
                memory.station(),
                memory.idSource(),
                new RecordValidator(
                        (seizure, now) -> {
                            runs.add(seizure);
                            return SeizureRules.check(seizure, now, reference);
                        },
                        memory.idSource().clock()));
    }

    /** Returns the seizures the rules ran over, in order. */
    public List<Seizure> runs() {
        return List.copyOf(runs);
    }

    public void reset() {
        runs.clear();
    }
}
