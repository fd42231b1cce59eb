package org.gongbao.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses a body that leaves out what its record needs: what may be missing is marked so in the record. */
@RestControllerAdvice(basePackageClasses = WholeBodies.class)
final class WholeBodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isRecord();
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (!(body instanceof Record)) {
            // The JSON null, which is refused by whoever wants a body.
            return body;
        }
        List<String> missing = new ArrayList<>();
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            Object value = value(component, body);
            boolean needed = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (value == null && needed || value != null && hasHoles(value)) {
                missing.add(component.getName());
            }
        }
        if (!missing.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "missing in the body: " + String.join(", ", missing));
        }
        return body;
    }

    private static @Nullable Object value(RecordComponent component, Object body) {
        try {
            return component.getAccessor().invoke(body);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean hasHoles(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().anyMatch(Objects::isNull);
            case Collection<?> list -> list.stream().anyMatch(Objects::isNull);
            case Object[] array -> Arrays.stream(array).anyMatch(Objects::isNull);
            default -> false;
        };
    }
}
