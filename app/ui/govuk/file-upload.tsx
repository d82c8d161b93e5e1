/** File upload: https://design-system.service.gov.uk/components/file-upload/ */
import { type Attributes, attributeProps, i18nAttributes, tokens } from "./attributes";
import { describedBy, Field, type FieldProps } from "./form-group";

interface FileUploadProps extends FieldProps {
  multiple?: boolean;
  /** Offers a drop zone where the Design System's script runs; the plain field works without it. */
  javascript?: boolean;
  wrapperClasses?: string;
  wrapperAttributes?: Attributes;
  chooseFilesButtonText?: string;
  dropInstructionText?: string;
  multipleFilesChosenText?: Readonly<Record<string, string>>;
  noFileChosenText?: string;
  enteredDropZoneText?: string;
  leftDropZoneText?: string;
}

/** One file, or several with `multiple`; `attributes.accept` says which kinds. */
export function FileUpload(props: FileUploadProps) {
  const id = props.id || props.name;
  const input = (
    <input
      className={tokens(
        "govuk-file-upload",
        props.classes,
        props.errorMessage && "govuk-file-upload--error",
      )}
      id={id}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={describedBy(id, props, props.describedBy)}
      {...attributeProps(props.attributes)}
    />
  );
  return (
    <Field {...props}>
      {props.formGroup?.beforeInput}
      {props.javascript ? (
        <div
          className={tokens("govuk-file-upload-wrapper", props.wrapperClasses)}
          data-module="govuk-file-upload"
          {...i18nAttributes("choose-files-button", props.chooseFilesButtonText)}
          {...i18nAttributes("no-file-chosen", props.noFileChosenText)}
          {...i18nAttributes("multiple-files-chosen", props.multipleFilesChosenText)}
          {...i18nAttributes("drop-instruction", props.dropInstructionText)}
          {...i18nAttributes("entered-drop-zone", props.enteredDropZoneText)}
          {...i18nAttributes("left-drop-zone", props.leftDropZoneText)}
          {...attributeProps(props.wrapperAttributes)}
        >
          {input}
        </div>
      ) : (
        input
      )}
      {props.formGroup?.afterInput}
    </Field>
  );
}
