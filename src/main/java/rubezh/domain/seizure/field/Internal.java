package rubezh.domain.seizure.field;

import module java.base;

/**
 * A field for the service only (class L of the dictionary). Each leaf of the record carries exactly
 * one of this, {@link Open} and {@link Personal}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Internal {}
