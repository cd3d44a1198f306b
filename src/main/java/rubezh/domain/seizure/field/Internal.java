package rubezh.domain.seizure.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field for the service only (class L of the dictionary). Each leaf of the record carries exactly
 * one of this, {@link Open} and {@link Personal}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Internal {}
