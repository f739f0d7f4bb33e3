import { RadioGroup, Text } from "@medusajs/ui";

interface ChoiceFieldProps<Choice extends string> {
  id: string;
  label: string;
  choices: readonly { value: Choice; label: string; description: string }[];
  value: Choice;
  onChange: (choice: Choice) => void;
}

/** A setting with a few choices, each with what it does. */
export function ChoiceField<Choice extends string>({ id, label, choices, value, onChange }: ChoiceFieldProps<Choice>) {
  const choose = (chosen: string) => {
    const choice = choices.find((each) => each.value === chosen);
    if (choice) onChange(choice.value);
  };
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" leading="compact" weight="plus" id={`${id}-label`}>
        {label}
      </Text>
      <RadioGroup
        aria-labelledby={`${id}-label`}
        value={value}
        onValueChange={choose}
        className="flex flex-col gap-y-2"
      >
        {choices.map((choice) => (
          <RadioGroup.ChoiceBox key={choice.value} {...choice} />
        ))}
      </RadioGroup>
    </div>
  );
}
