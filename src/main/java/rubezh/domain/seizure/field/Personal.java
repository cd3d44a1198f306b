package rubezh.domain.seizure.field;

import module java.base;

/**
 * A field about a person (class P of the dictionary). Each leaf of the record carries exactly one
 * of this, {@link Open} and {@link Internal}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {}
