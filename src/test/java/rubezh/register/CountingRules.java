package rubezh.register;

import module java.base;

import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.fixtures.MemoryRegister;

/** Rules that log the seizures they check. */
public final class CountingRules {
    private final List<Seizure> runs = new CopyOnWriteArrayList<>();

    /** Returns a register with these rules over given storage. */
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

    /** Returns the checked seizures, in order. */
    public List<Seizure> runs() {
        return List.copyOf(runs);
    }

    public void reset() {
        runs.clear();
    }
}
