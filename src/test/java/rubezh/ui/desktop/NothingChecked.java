package rubezh.ui.desktop;

import module java.base;

import rubezh.diagnosis.CheckResult;
import rubezh.diagnosis.DiagnosisService;
import rubezh.diagnosis.SupportFacts;

/** Check of a computer of which nothing is known, for tests that are about other things. */
final class NothingChecked implements DiagnosisService {
    @Override
    public List<CheckResult> check() {
        return List.of();
    }

    @Override
    public SupportFacts supportFacts() {
        return new SupportFacts(
                Instant.EPOCH,
                new LinkedHashMap<>(),
                List.of(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                List.of());
    }
}
