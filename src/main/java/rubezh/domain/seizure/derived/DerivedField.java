package rubezh.domain.seizure.derived;

import rubezh.domain.reference.Code;
import rubezh.domain.seizure.FieldPath;

/**
 * A value that follows from another field of the record.
 *
 * @param pointer pointer of the field it is for, {@code /items/<id>/form}
 * @param value the value
 * @param source the field it follows from
 * @param isOpen whether the field is empty and not marked as absent
 */
public record DerivedField(String pointer, Code value, FieldPath source, boolean isOpen) {}
