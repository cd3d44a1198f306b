package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.derived.DerivedField;
import rubezh.domain.seizure.derived.DerivedFields;
import rubezh.domain.seizure.evidence.CustodyChain;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.rules.CustodyRules;
import rubezh.domain.station.Station;
import rubezh.json.SeizureShape;
import rubezh.register.revision.RevisionSigner;

/**
 * Fields of a seizure that the program assigns: number, station, status, and what follows from
 * other fields.
 */
final class AssignedFields {
    private final Station station;
    private final InstantSource clock;
    private final ReferenceData reference;

    AssignedFields(Station station, InstantSource clock, ReferenceData reference) {
        this.station = station;
        this.clock = clock;
        this.reference = reference;
    }

    /** Returns the seizure of a request with the fields assigned; a new one has no number yet. */
    Seizure in(SaveRequest request) {
        OpenRecord basis = request.basis();
        Seizure copy = withCustodyChain(request.seizure(), basis);
        if (request.intent() == SaveIntent.TAKE_OVER) {
            if (!station.training()) {
                throw new IllegalStateException("taking over is for training data");
            }
            return copy;
        }
        Status status =
                request.intent() == SaveIntent.SUBMIT ? Status.SUBMITTED : unsubmitted(basis);
        String number = basis == null ? null : basis.seizure().header().number();
        String code = basis == null ? station.code() : basis.seizure().header().station();
        copy = SeizureShape.SHAPE.with(copy, HEADER_STATUS.pointer(), status);
        copy = SeizureShape.SHAPE.with(copy, HEADER_NUMBER.pointer(), number);
        return SeizureShape.SHAPE.with(copy, HEADER_STATION.pointer(), code);
    }

    /**
     * Returns the status that a saved record states when it is not submitted. A returned one is
     * unfinished again; what was approved in training data without a decision is amended.
     */
    private static Status unsubmitted(@Nullable OpenRecord basis) {
        if (basis == null) {
            return Status.DRAFT;
        }
        return switch (basis.review().status()) {
            case DRAFT, RETURNED -> Status.DRAFT;
            case SUBMITTED -> Status.SUBMITTED;
            case APPROVED, AMENDING, ARCHIVED ->
                    basis.review().decision() == null ? Status.AMENDING : Status.SUBMITTED;
            case CANCELLED -> Status.CANCELLED;
        };
    }

    /** Returns the seizure with the chain hashes of its events of custody. */
    private static Seizure withCustodyChain(Seizure seizure, @Nullable OpenRecord basis) {
        List<CustodyEvent> custody = seizure.evidence().custody();
        if (custody.isEmpty()) {
            return seizure;
        }
        List<CustodyEvent> saved = basis == null ? List.of() : basis.seizure().evidence().custody();
        return SeizureShape.SHAPE.with(
                seizure,
                EVIDENCE_CUSTODY.pointer(),
                CustodyChain.extend(
                        saved,
                        CustodyRules.complete(saved),
                        custody,
                        CustodyRules.complete(custody)));
    }

    /**
     * Returns the seizure of a request with what follows from its other fields. A record that was
     * submitted before stays as it is, and so do training data.
     */
    Seizure withDerived(SaveRequest request, Seizure copy) {
        Status before =
                request.basis() == null ? null : request.basis().seizure().header().status();
        if (request.intent() == SaveIntent.TAKE_OVER || before != null && before.isCounted()) {
            return copy;
        }
        Seizure filled = copy;
        for (DerivedField field : DerivedFields.open(copy, reference)) {
            filled = SeizureShape.SHAPE.with(filled, field.pointer(), field.value());
        }
        return filled;
    }

    /** Returns the seizure with the next number if it has none. */
    Seizure withNumber(Seizure copy, RevisionSigner chain) {
        return copy.header().number() == null
                ? SeizureShape.SHAPE.with(copy, HEADER_NUMBER.pointer(), nextNumber(copy, chain))
                : copy;
    }

    /** Returns the next case number, counted by station, incarnation and year of the seizure. */
    private String nextNumber(Seizure copy, RevisionSigner chain) {
        OffsetDateTime start = copy.event().start();
        int year =
                (start == null ? clock.instant().atZone(station.zone()).toOffsetDateTime() : start)
                        .getYear();
        return String.format(
                Locale.ROOT,
                "%s-%s-%04d-%06d",
                station.code(),
                station.incarnation(),
                year,
                chain.incrementCounter("number/" + year));
    }
}
