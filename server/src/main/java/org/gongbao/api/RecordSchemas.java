package org.gongbao.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Describes records as they are: one inside a class is named with the class, because two of one name are two things; what is
 * not marked as nullable is always there, and what is may be null. The first that is registered is the last that is asked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RecordSchemas extends ModelResolver {

    private static final String NULL = "null";

    RecordSchemas(ObjectMapperProvider mappers) {
        super(mappers.jsonMapper(), new WithTheirClass());
        openapi31(true);
    }

    private static final class WithTheirClass extends TypeNameResolver {
        @Override
        protected String getNameOfClass(Class<?> type) {
            Class<?> around = type.getEnclosingClass();
            return around == null ? type.getSimpleName() : around.getSimpleName() + "." + type.getSimpleName();
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as swagger-core has it
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> schema = super.resolve(type, context, next);
        Class<?> raw = type.getType() == null
                ? Object.class
                : _mapper.constructType(type.getType()).getRawClass();
        if (raw.isRecord() && schema != null) {
            String reference = schema.get$ref();
            complete(
                    raw,
                    reference == null
                            ? schema
                            : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        return schema;
    }

    @SuppressWarnings("rawtypes")
    private static void complete(Class<?> raw, @Nullable Schema<?> schema) {
        Map<String, Schema> properties = schema == null ? null : schema.getProperties();
        if (schema == null || properties == null) {
            return;
        }
        for (RecordComponent component : raw.getRecordComponents()) {
            String name = component.getName();
            Schema<?> property = properties.get(name);
            if (property == null) {
                continue;
            }
            if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
                schema.addRequiredItem(name);
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(name, nullable(property));
            }
        }
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            JsonSchema none = new JsonSchema();
            none.setTypes(Set.of(NULL));
            JsonSchema either = new JsonSchema();
            either.setAnyOf(List.of(property, none));
            return either;
        }
        if (property.getTypes() != null) {
            property.addType(NULL);
        }
        return property;
    }
}
