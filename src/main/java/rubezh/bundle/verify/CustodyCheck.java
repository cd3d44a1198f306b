package rubezh.bundle.verify;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_CHAIN;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.CustodyChain;
import rubezh.journal.Revision;
import rubezh.journal.ValueTree;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;

/** Check of the chain of custody in what one person saved; only where custody was changed. */
final class CustodyCheck {
    private CustodyCheck() {}

    static boolean isBroken(Revision revision) {
        Revision.Content content = revision.content();
        String custody = EVIDENCE_CUSTODY.pointer();
        if (!revision.subject().kind().equals(RecordKind.SEIZURE.name())
                || content.changed().stream().noneMatch(p -> p.startsWith(custody + "/"))
                || !hasChain(ValueTree.at(content.body(), custody))) {
            return false;
        }
        Seizure seizure = SeizureShape.SHAPE.read(content.body()).record();
        return !CustodyChain.broken(seizure.evidence().custody()).isEmpty();
    }

    private static boolean hasChain(@Nullable Object custody) {
        return custody instanceof List<?> lines
                && lines.stream()
                        .anyMatch(line ->
                                line instanceof Map<?, ?> event
                                        && event.containsKey(EVIDENCE_CUSTODY_CHAIN.name()));
    }
}
